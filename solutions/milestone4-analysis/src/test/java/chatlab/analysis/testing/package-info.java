/** What the tests share: captures to test with, packets and files built byte by byte, and tshark to compare with. */
package chatlab.analysis.testing;

/** UDP datagrams of a capture: who sent them to whom, their header fields and checksums. */
package chatlab.analysis.udp;

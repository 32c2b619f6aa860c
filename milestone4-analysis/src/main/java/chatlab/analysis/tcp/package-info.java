/** TCP connections of a capture: handshake, windows, and what Wireshark's rules say of each segment. */
package chatlab.analysis.tcp;

/** Packets of a capture as pcap4j sees them: shown as evidence, and read by students' programs. */
package chatlab.analysis.evidence;

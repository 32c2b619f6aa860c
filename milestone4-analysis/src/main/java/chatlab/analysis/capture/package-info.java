/** Capture files (pcap, pcapng, gzip), read packet by packet in constant memory and without libpcap. */
package chatlab.analysis.capture;

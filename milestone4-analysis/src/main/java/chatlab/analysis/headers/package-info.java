/** Finds the IP header in a captured packet, whatever stands in front of it, and puts fragments together. */
package chatlab.analysis.headers;

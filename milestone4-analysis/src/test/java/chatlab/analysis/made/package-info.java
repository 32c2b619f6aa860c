/** Captures made packet by packet, so that what is in them is known without reading them. */
package chatlab.analysis.made;

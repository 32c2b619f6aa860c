/** A class marked on many machines: the part of each one, and the results joined. */
package chatlab.instructor.cluster;

/** The network of the lab: does what the handout promises of it hold? */
package chatlab.instructor.network;

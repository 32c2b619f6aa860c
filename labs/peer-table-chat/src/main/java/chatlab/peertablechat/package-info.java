/** A peer: it writes to other peers, listens to all of them in one thread, and keeps a table of those it knows. */
package chatlab.peertablechat;

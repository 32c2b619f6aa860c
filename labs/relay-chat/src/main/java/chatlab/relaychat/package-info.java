/**
 * Six programs: two peers that talk and keep a history, a relay and its clients, a receiver and a sender of a file;
 * seven files have the holes to fill in, the rest is given.
 */
package chatlab.relaychat;

/**
 * A chat over UDP: {@link chatlab.rendezvouschat.RendezvousServer} and {@link chatlab.rendezvouschat.RendezvousClient}
 * have the holes to fill in, the rest is given.
 */
package chatlab.rendezvouschat;

/** A bad line between two programs: TCP cut, joined, late or broken off, UDP lost, doubled, disordered or cut short. */
package chatlab.harness.trouble;

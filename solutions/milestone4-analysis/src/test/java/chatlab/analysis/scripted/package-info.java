/** Captures made from a script: what two sides send, and what becomes of it on the way. */
package chatlab.analysis.scripted;

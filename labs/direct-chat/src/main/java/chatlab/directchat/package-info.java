/** A chat without a server between: of two programs over TCP or UDP, and of several peers; seven files have holes. */
package chatlab.directchat;

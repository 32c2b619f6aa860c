/** A chat with nicknames and rooms: one server, any number of clients, over TCP. */
package chatlab.roomchat;

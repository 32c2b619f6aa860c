/** The chat server: {@link chatlab.server.ChatServer} has the holes to fill in, the rest is given. */
package chatlab.server;

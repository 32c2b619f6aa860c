/** The chat client: {@link chatlab.client.ChatClient} has the holes to fill in, the rest is given. */
package chatlab.client;

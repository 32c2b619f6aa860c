/** Questions, what became of them, and the score card that tells it. */
package chatlab.harness.question;

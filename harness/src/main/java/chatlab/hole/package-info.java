/** The holes that students fill in; all of the harness that a student's program itself needs. */
package chatlab.hole;

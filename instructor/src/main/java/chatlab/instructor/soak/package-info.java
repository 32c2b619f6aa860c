/** Tests the graders: marks programs whose marks are known again and again, side by side, while the machine is busy. */
package chatlab.instructor.soak;

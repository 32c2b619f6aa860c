/** The analysis of a whole capture: as Java records, as JSON, and as text for the terminal. */
package chatlab.analysis.report;

/** Pictures of captures: one page of HTML with SVG in it, which needs neither network nor JavaScript. */
package chatlab.analysis.page;

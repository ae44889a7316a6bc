/** Writes what a day or period brought as a digest in HTML or Markdown, in Arabic or English, each line leading back to claims. */
@NullMarked
package org.raqib.digest;

import org.jspecify.annotations.NullMarked;

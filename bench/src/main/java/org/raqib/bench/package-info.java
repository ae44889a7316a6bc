/** JMH benchmarks of the reader, beside Lucene's Arabic analyzer in the same run. */
@NullMarked
package org.raqib.bench;

import org.jspecify.annotations.NullMarked;

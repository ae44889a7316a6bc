/** Names that people propose for the lexicon while they read. */
@NullMarked
package org.raqib.server.lexicon;

import org.jspecify.annotations.NullMarked;

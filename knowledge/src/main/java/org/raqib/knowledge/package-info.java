/** What Raqib knows (lexicons, actors, places, rules, commitments) as readable data files, and their checked loader. */
@NullMarked
package org.raqib.knowledge;

import org.jspecify.annotations.NullMarked;

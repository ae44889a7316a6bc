/** What every page has: its frame, language, theme, assets, and the pages for faults. */
@NullMarked
package org.raqib.server.web;

import org.jspecify.annotations.NullMarked;

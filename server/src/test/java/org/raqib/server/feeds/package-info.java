@org.jspecify.annotations.NullMarked
package org.raqib.server.feeds;

/** What tables and printed pages are made with. */
@NullMarked
package io.tillbook.server.documents;

import org.jspecify.annotations.NullMarked;

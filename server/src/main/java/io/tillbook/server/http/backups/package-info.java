/** The endpoint that has backups made. */
@NullMarked
package io.tillbook.server.http.backups;

import org.jspecify.annotations.NullMarked;

/** Reports, handed out as files. */
@NullMarked
package io.tillbook.server.http.reports;

import org.jspecify.annotations.NullMarked;

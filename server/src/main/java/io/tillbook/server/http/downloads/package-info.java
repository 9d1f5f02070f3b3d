/** Answers of any length: the event history, count sheets and reports. */
@NullMarked
package io.tillbook.server.http.downloads;

import org.jspecify.annotations.NullMarked;

/** Files of banks and providers as they come. */
@NullMarked
package io.tillbook.server.http.bills;

import org.jspecify.annotations.NullMarked;

/** Tests of alerts. */
@NullMarked
package io.tillbook.query.alerts;

import org.jspecify.annotations.NullMarked;

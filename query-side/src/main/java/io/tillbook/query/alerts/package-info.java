/** Alerts as they can be looked up, which stocks are watched for them, and how far their delivery is. */
@NullMarked
package io.tillbook.query.alerts;

import org.jspecify.annotations.NullMarked;

/** Tests of reports as files. */
package io.tillbook.server.reports;

package io.tillbook.server.reports;

import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes what proves a report: the table that it would be is written to nowhere, and hashed on the way. */
final class ProofOfRows {
    private final Report report;
    private final MessageDigest digest;
    private final TableFile table;
    private long rows;

    ProofOfRows(Report report) throws IOException {
        this.report = report;
        this.digest = sha256();
        this.table = new TableFile(report, new DigestOutputStream(OutputStream.nullOutputStream(), digest), false);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void row(Row row) {
        table.row(row);
        rows += row.isTotal() ? 0 : 1;
    }

    Proof end() throws IOException {
        table.close();
        return new Proof(report.position(), report.version(), rows, HexFormat.of().formatHex(digest.digest()));
    }
}

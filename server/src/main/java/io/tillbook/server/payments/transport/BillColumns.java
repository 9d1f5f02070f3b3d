package io.tillbook.server.payments.transport;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a bill by their names: providers add columns and move them.
 *
 * @param names in their order
 */
public record BillColumns(List<String> names) {
    /** Takes a copy. */
    public BillColumns {
        names = List.copyOf(names);
    }

    /**
     * A row.
     *
     * @param line of the bill, from 1
     * @param fields of the row
     * @param text a column in which others may have written commas; what is too much belongs to it
     * @throws BillMalformed when it has another number of fields
     */
    public Row row(int line, List<String> fields, String text) throws BillMalformed {
        int surplus = fields.size() - names.size();
        int place = names.indexOf(text);
        if (surplus < 0 || (surplus > 0 && place < 0)) {
            throw new BillMalformed(line, "has " + fields.size() + " fields instead of " + names.size());
        }
        List<String> joined = new ArrayList<>(fields);
        for (int left = surplus; left > 0; left--) {
            joined.set(place, joined.get(place) + "," + joined.remove(place + 1));
        }
        return new Row(this, line, joined);
    }

    /**
     * A row.
     *
     * @param line of the bill, from 1
     * @param fields in the order of the columns
     */
    public record Row(BillColumns columns, int line, List<String> fields) {
        /**
         * What stands in a column.
         *
         * @throws BillMalformed when there is no such column
         */
        public String text(String column) throws BillMalformed {
            int place = columns.names.indexOf(column);
            if (place < 0) {
                throw new BillMalformed(line, "has no column " + column);
            }
            return fields.get(place);
        }

        /**
         * An amount in minor units; nothing counts as 0.
         *
         * @throws BillMalformed when it is none
         */
        public long minor(String column) throws BillMalformed {
            return amount(column, Yuan::minor);
        }

        /**
         * A fee in hundred-thousandths; nothing counts as 0.
         *
         * @throws BillMalformed when it is none
         */
        public long e5(String column) throws BillMalformed {
            return amount(column, Yuan::e5);
        }

        private long amount(String column, Reading reading) throws BillMalformed {
            String text = text(column);
            try {
                return text.isEmpty() ? 0 : reading.of(text);
            } catch (IllegalArgumentException malformed) {
                throw new BillMalformed(line, "column " + column + " " + malformed.getMessage() + ": " + text);
            }
        }
    }

    /** Reads a number. */
    private interface Reading {
        long of(String text);
    }
}

package io.tillbook.query.sales.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Products in classes.
 *
 * @param weeks how many whole weeks, Monday to Sunday, tell how much demand varies
 * @param rows all products, those that give most first
 */
record AbcXyz(int weeks, List<ClassifiedSku> rows) {
    /** Of each pair of classes that has products. */
    List<ClassSum> classes() {
        List<ClassSum> sums = new ArrayList<>();
        for (AbcClass abc : AbcClass.values()) {
            for (XyzClass xyz : XyzClass.values()) {
                List<ClassifiedSku> those = rows.stream().filter(row -> row.abc() == abc && row.xyz() == xyz).toList();
                if (!those.isEmpty()) {
                    sums.add(new ClassSum(abc, xyz, those.size(),
                            those.stream().mapToLong(ClassifiedSku::value).sum()));
                }
            }
        }
        return sums;
    }
}

package org.whatmatters.portal.page;

import java.util.List;
import java.util.stream.IntStream;

/// One bar of a picture, measured against the longest of its neighbours; the table beside the picture says the same.
///
/// @param width 0 to 340, the units of the picture
/// @param top where it begins, in the same units
public record Bar(String label, String text, int width, int top) {

    private static final int LONGEST = 340;
    private static final int ROW = 52;

    /// A label, its value, and the value in words.
    public record Value(String label, double amount, String text) {}

    public static List<Bar> of(List<Value> values) {
        var most = values.stream().mapToDouble(Value::amount).max().orElse(0);
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var value = values.get(i);
                    var share = most <= 0 ? 0 : Math.max(0, value.amount()) / most;
                    return new Bar(value.label(), value.text(), (int) Math.round(LONGEST * share), i * ROW);
                })
                .toList();
    }
}

package org.whatmatters.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.services.PersonService.Address;
import org.whatmatters.portal.services.PersonService.GpRegistration;
import org.whatmatters.portal.services.PersonService.Telecom;

/// Numbers, addresses and the GP practice as typed: rows of which some may be left empty.
public final class ContactFactsForm {

    private static final int MOST_TELECOMS = 10;
    private static final int MOST_ADDRESSES = 5;
    private static final int MOST_LINES = 5;

    private ContactFactsForm() {}

    /// In the order of the rows, but for the one that is ticked to come first.
    public static List<Telecom> telecoms(MultiValueMap<String, String> form) {
        return telecomRows(form).stream()
                .map(row ->
                        new Telecom(text(form, "telecoms-" + row + "-kind"), text(form, "telecoms-" + row + "-value")))
                .toList();
    }

    public static List<Address> addresses(MultiValueMap<String, String> form) {
        return addressRows(form).stream()
                .map(row -> new Address(
                        text(form, "addresses-" + row + "-use"),
                        lines(text(form, "addresses-" + row + "-lines")),
                        text(form, "addresses-" + row + "-postcode")))
                .toList();
    }

    /// A practice that is written down is one at which they are registered, unless something else is ticked.
    ///
    /// @param odsCode of the practice, where whoever typed the name knows it
    public static GpRegistration gpRegistration(MultiValueMap<String, String> form, @Nullable String odsCode) {
        var name = text(form, "gpRegistration-name");
        var standing = text(form, "gpRegistration-standing");
        if (standing == null) {
            standing = name == null && odsCode == null ? "NOT_ASKED" : "REGISTERED";
        }
        return standing.equals("REGISTERED")
                ? new GpRegistration(standing, odsCode, name)
                : new GpRegistration(standing, null, null);
    }

    /// The service counts what was sent, the form its rows.
    public static Map<String, String> names(MultiValueMap<String, String> form) {
        var names = new HashMap<String, String>();
        var telecoms = telecomRows(form);
        for (var at = 0; at < telecoms.size(); at++) {
            for (var field : List.of("kind", "value")) {
                names.put("telecoms-" + at + "-" + field, "telecoms-" + telecoms.get(at) + "-" + field);
            }
        }
        var addresses = addressRows(form);
        for (var at = 0; at < addresses.size(); at++) {
            for (var field : List.of("use", "lines", "postcode")) {
                names.put("addresses-" + at + "-" + field, "addresses-" + addresses.get(at) + "-" + field);
            }
            for (var line = 0; line < MOST_LINES; line++) {
                names.put("addresses-" + at + "-lines-" + line, "addresses-" + addresses.get(at) + "-lines");
            }
        }
        return names;
    }

    private static List<Integer> telecomRows(MultiValueMap<String, String> form) {
        var first = form.getFirst("first");
        var typed = IntStream.range(0, MOST_TELECOMS)
                .filter(row -> text(form, "telecoms-" + row + "-value") != null)
                .boxed()
                .toList();
        return Stream.concat(
                        typed.stream().filter(row -> row.toString().equals(first)),
                        typed.stream().filter(row -> !row.toString().equals(first)))
                .toList();
    }

    private static List<Integer> addressRows(MultiValueMap<String, String> form) {
        return IntStream.range(0, MOST_ADDRESSES)
                .filter(row -> Stream.of("lines", "postcode")
                        .anyMatch(field -> text(form, "addresses-" + row + "-" + field) != null))
                .boxed()
                .toList();
    }

    private static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static @Nullable String text(MultiValueMap<String, String> form, String field) {
        return Typed.text(form.getFirst(field));
    }
}

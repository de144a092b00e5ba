package org.whatmatters.portal.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.services.ProxyService.Grant;
import org.whatmatters.portal.services.ProxyService.Naming;

/// Who is to help a person with what, as typed by the person or by a worker whom they told.
public final class ProxyForm {

    private ProxyForm() {}

    /// Whom a person chooses themselves helps because they want it.
    public static Naming byThePerson(MultiValueMap<String, String> form) {
        return naming(form, "HELPER");
    }

    public static Naming toldToAWorker(MultiValueMap<String, String> form) {
        return naming(form, text(form, "kind"));
    }

    private static Naming naming(MultiValueMap<String, String> form, @Nullable String kind) {
        return new Naming(
                text(form, "name"),
                kind,
                text(form, "authority"),
                all(form, "headings"),
                all(form, "scopes"),
                date(form, "until"),
                form.containsKey("looksAfter"),
                text(form, "how"));
    }

    public static Grant grant(MultiValueMap<String, String> form) {
        return new Grant(all(form, "headings"), all(form, "scopes"), date(form, "until"), text(form, "how"));
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.get(field), List.of());
    }

    private static @Nullable String date(MultiValueMap<String, String> form, String field) {
        return Typed.partialDate(form.toSingleValueMap(), field);
    }

    private static @Nullable String text(MultiValueMap<String, String> form, String field) {
        return Typed.text(form.getFirst(field));
    }
}

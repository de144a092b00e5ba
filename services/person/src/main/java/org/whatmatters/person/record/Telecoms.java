package org.whatmatters.person.record;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Telecom.Kind;

/// The numbers and e-mail addresses of a person, the one they like best first.
public record Telecoms(List<Telecom> inOrder) {

    public static final Telecoms UNKNOWN = new Telecoms(List.of());

    public Telecoms {
        inOrder = List.copyOf(inOrder);
    }

    /// The one number that safe contact speaks of and that texts go to: the first in the person's order.
    public @Nullable String phone() {
        return phones().stream().map(Telecom::value).findFirst().orElse(null);
    }

    /// The one e-mail address that safe contact speaks of.
    public @Nullable String email() {
        return emails().stream().map(Telecom::value).findFirst().orElse(null);
    }

    List<Telecom> phones() {
        return those(one -> one.kind() != Kind.EMAIL);
    }

    List<Telecom> emails() {
        return those(one -> one.kind() == Kind.EMAIL);
    }

    /// These, with the phones of others in place of their own.
    Telecoms withPhonesOf(Telecoms others) {
        return joined(emails(), others.phones());
    }

    /// These, with the e-mail addresses of others in place of their own.
    Telecoms withEmailsOf(Telecoms others) {
        return joined(phones(), others.emails());
    }

    /// These, and after them whatever others have of the same person; each number once.
    Telecoms followedBy(Telecoms others) {
        var known = inOrder.stream().map(Telecom::value).collect(Collectors.toSet());
        var more = others.inOrder.stream().filter(one -> !known.contains(one.value()));
        return new Telecoms(Stream.concat(inOrder.stream(), more).toList());
    }

    private List<Telecom> those(Predicate<Telecom> wanted) {
        return inOrder.stream().filter(wanted).toList();
    }

    private static Telecoms joined(List<Telecom> first, List<Telecom> then) {
        return new Telecoms(Stream.concat(first.stream(), then.stream()).toList());
    }

    /// For the record of changes.
    @Nullable
    String asText() {
        var text = inOrder.stream().map(one -> one.kind() + ": " + one.value()).collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}

package org.whatmatters.directory.editing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// All that is put right here of one listing. Immutable: what an editor or the feed says answers the next one, and this
/// is the only place that makes one.
public record Edits(Map<EditedField, LocalEdit> byField) {

    public static final Edits NONE = new Edits(Map.of());

    public Edits {
        byField = Map.copyOf(byField);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(EditedField field) {
        return byField.containsKey(field);
    }

    /// An editor says how every field is to read. What reads so already stays whose it is, and what the feed says by
    /// itself needs nobody here.
    public Edits putRight(Said wanted, Said feed, LocalEdit.Source source) {
        var stands = over(feed);
        var next = new EnumMap<EditedField, LocalEdit>(EditedField.class);
        next.putAll(byField);
        for (var field : EditedField.values()) {
            var value = wanted.of(field);
            var feeds = feed.of(field);
            if (Objects.equals(value, stands.of(field))) {
                continue;
            }
            if (Objects.equals(value, feeds)) {
                next.remove(field);
            } else {
                next.put(field, new LocalEdit(field, value, feeds, feeds, source));
            }
        }
        return new Edits(next);
    }

    /// What the feed says stands again.
    public Edits takeBack(EditedField field) {
        var next = new EnumMap<EditedField, LocalEdit>(EditedField.class);
        next.putAll(byField);
        next.remove(field);
        return new Edits(next);
    }

    /// An editor has read what the feed says now, and what was put right stands all the same.
    public Edits keep(EditedField field) {
        return each(edit -> edit.field() == field ? edit.keep() : edit);
    }

    /// The feed says something, anew or as before. No edit ends by it.
    public Edits follow(Said feed) {
        return each(edit -> edit.follow(feed));
    }

    private Edits each(UnaryOperator<LocalEdit> step) {
        return new Edits(byField.values().stream().collect(Collectors.toMap(LocalEdit::field, step)));
    }

    /// How the listing reads.
    public Said over(Said feed) {
        var read = new EnumMap<EditedField, String>(EditedField.class);
        read.putAll(feed.values());
        byField.forEach((field, edit) -> {
            var value = edit.value();
            if (value == null) {
                read.remove(field);
            } else {
                read.put(field, value);
            }
        });
        return new Said(read);
    }

    /// Where the feed says something else than when it was put right.
    public Set<EditedField> disputed() {
        return byField.values().stream()
                .filter(LocalEdit::isDisputed)
                .map(LocalEdit::field)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.whatmatters.referral.reminder;

/// Who is reminded of a thing, and as what. Of one thing nobody is reminded twice in one step.
public enum Step {
    /// Whoever began a form.
    AUTHOR(Kind.DRAFT_WAITING),
    /// Whoever leads the team, when its author has not sent it for longer.
    LEAD(Kind.DRAFT_WAITING),
    /// Everybody who answers for the group.
    PROVIDER(Kind.OFFER_WAITING),
    /// Whoever sent the referral, and whoever leads their team.
    TEAM(Kind.QUESTION_WAITING),
    /// Everybody who builds communities.
    BUILDER(Kind.GROUP_WANTED);

    private final Kind kind;

    Step(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

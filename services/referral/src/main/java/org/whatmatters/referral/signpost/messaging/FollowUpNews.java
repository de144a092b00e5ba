package org.whatmatters.referral.signpost.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.FollowUpAnsweredV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;
import org.whatmatters.referral.signpost.FollowUp;
import org.whatmatters.referral.signpost.application.Signposts;

/// Hears what somebody answered; not who.
@Component
class FollowUpNews implements Subscription {

    private final Signposts signposts;

    FollowUpNews(Signposts signposts) {
        this.signposts = signposts;
    }

    @Override
    public Topic topic() {
        return Topic.NOTIFICATION_EVENTS;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals(FollowUpAnsweredV1.TYPE)) {
            var answered = event.as(FollowUpAnsweredV1.class);
            signposts.answered(answered.requestId(), FollowUp.valueOf(answered.answer()));
        }
    }
}

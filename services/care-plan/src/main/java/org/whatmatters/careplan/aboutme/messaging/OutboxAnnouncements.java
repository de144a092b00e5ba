package org.whatmatters.careplan.aboutme.messaging;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.aboutme.application.Announcements;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.plan.AboutMeWrittenV1;
import org.whatmatters.platform.messaging.Outbox;

@Component("aboutMeAnnouncements")
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void written(AboutMe aboutMe, Instant at) {
        var person = aboutMe.person().value();
        outbox.announce(
                Topic.PLAN_EVENTS,
                person,
                AboutMeWrittenV1.TYPE,
                aboutMe.version(),
                new AboutMeWrittenV1(person, aboutMe.version(), at));
    }
}

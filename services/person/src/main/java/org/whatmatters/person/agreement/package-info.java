/// What a person agrees to with each organisation around them: what it may read, whether it hears how it goes,
/// whether it may text them. Apart from it stand the law that an organisation rests on, and what is shared without
/// agreement.
@NullMarked
package org.whatmatters.person.agreement;

import org.jspecify.annotations.NullMarked;

package org.alfresco.service.cmr.security;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** The people who have an account. */
public interface PersonService {
    /** A person's names at a glance. */
    class PersonInfo {
        private final NodeRef nodeRef;
        private final String userName;
        private final String firstName;
        private final String lastName;

        public PersonInfo(NodeRef nodeRef, String userName, String firstName, String lastName) {
            this.nodeRef = nodeRef;
            this.userName = userName;
            this.firstName = firstName;
            this.lastName = lastName;
        }

        public NodeRef getNodeRef() {
            return nodeRef;
        }

        public String getUserName() {
            return userName;
        }

        public String getFirstName() {
            return firstName;
        }

        public String getLastName() {
            return lastName;
        }
    }

    /** The person of this user name, made if people are made on demand; else {@link NoSuchPersonException}. */
    NodeRef getPerson(String userName);

    /** The person of this user name, {@code null} if nobody has it. */
    NodeRef getPersonOrNull(String userName);

    boolean personExists(String userName);

    /** Changes a person's properties; those not given stay. */
    void setPersonProperties(String userName, Map<QName, Serializable> properties);

    /** Makes a person; {@code cm:userName} must be among the properties. */
    NodeRef createPerson(Map<QName, Serializable> properties);

    /** Removes a person and what belongs to the account. */
    void deletePerson(String userName);

    /** The node under which people are kept. */
    NodeRef getPeopleContainer();
}

# Alfresco Content Services with the Bingbi platform module. Build from the root of the source tree, after ./run.sh build.
ARG ACS_TAG=25.3.0
FROM alfresco/alfresco-content-repository-community:${ACS_TAG}

ARG TOMCAT=/usr/local/tomcat
USER root
COPY platform-module/target/bingbi-platform-*.amp ${TOMCAT}/amps/
RUN java -jar ${TOMCAT}/alfresco-mmt/alfresco-mmt*.jar install ${TOMCAT}/amps ${TOMCAT}/webapps/alfresco -directory -nobackup -force \
 && find ${TOMCAT}/webapps/alfresco -type d -exec chmod g+rx {} + \
 && find ${TOMCAT}/webapps/alfresco -type f -exec chmod g+r {} + \
 && chgrp -R Alfresco ${TOMCAT}/webapps/alfresco
USER alfresco

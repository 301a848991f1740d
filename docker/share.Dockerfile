# Alfresco Share with the Bingbi Share module. Build from the root of the source tree, after ./run.sh build.
ARG SHARE_TAG=25.3.0
FROM alfresco/alfresco-share:${SHARE_TAG}

ARG TOMCAT=/usr/local/tomcat
COPY share-module/target/bingbi-share-*.amp ${TOMCAT}/amps_share/
RUN java -jar ${TOMCAT}/alfresco-mmt/alfresco-mmt*.jar install ${TOMCAT}/amps_share ${TOMCAT}/webapps/share -directory -nobackup -force

CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere password=''two''' PUBLICATION p WITH (connect = false);

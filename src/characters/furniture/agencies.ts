/** Who sends reports, and the places that reports are about and not sent from. */

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(','));

/** As they stand in brackets in a dateline. */
const AGENCIES = namesOf(
  'reuters,reuter,ap,afp,upi,dpa,xinhua,xinhuanet,app,inp,pti,ani,ians,uni,irna,isna,tass,itar-tass,ria,interfax,bloomberg,cnn,bbc,cbs,cbs.mw,nbc,ips,irin,bernama,antara,kyodo,yonhap,efe,ansa,anadolu,aa,lusa,apa,tt,ntb,ritzau,bss,unb,mna,petra,wam,spa,sana,kuna,wafa,nna,agencies,online,ticker,sports network,ilo news,un news,dow jones,dow jones/ap,cnn/money,news desk,web desk,monitoring desk,staff report,staff reporter,our correspondent,special correspondent,daily mirror,billboard,u-wire,afx',
);

const REGIONS = namesOf(
  'afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bangladesh,belarus,belgium,bolivia,bosnia,botswana,brazil,britain,bulgaria,burma,burundi,cambodia,cameroon,canada,cape verde,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,denmark,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia,finland,france,gambia,georgia,germany,ghana,greece,guinea,guyana,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,kenya,kosovo,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,lithuania,macedonia,madagascar,malawi,malaysia,mali,mauritania,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,northern ireland,norway,oman,pakistan,papua new guinea,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,sierra leone,slovakia,slovenia,somalia,south africa,south korea,south sudan,soviet union,spain,sri lanka,sudan,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,togo,tunisia,turkey,turkmenistan,uganda,ukraine,united kingdom,united states,uruguay,uzbekistan,vanuatu,venezuela,vietnam,wales,west germany,east germany,yemen,yugoslavia,zambia,zimbabwe,africa,america,asia,europe,middle east,north america,south america,latin america,alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,north carolina,north dakota,ohio,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,hong kong and macau,coney island,são tomé and príncipe,us,usa,uk,uae,eu,un,ussr',
);

export const isAgency = (name: string): boolean => AGENCIES.has(name.toLowerCase());
export const isRegion = (name: string): boolean => REGIONS.has(name.toLowerCase());
